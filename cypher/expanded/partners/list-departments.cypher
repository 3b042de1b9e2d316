/* partners/list-departments · READ
One page of units with all facts on record at their ends, and the ids of those of their partners that are meant. One
row.
$only       map      kinds of unit; places of partners; strategic; null or missing: any
$sort       string   official_order, by_ties, name_en, name_ja
$offset     integer  rows to skip, from 0
$pageSize   integer  rows in this answer, 1 to 200
$asOf       date     standing: the day the question is about
$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ only, sort, offset, pageSize, asOf, clearance }] => { RETURN {} AS only, 'official_order' AS sort, 0 AS offset, 100 AS pageSize, date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/partners/list-departments.cypher and cypher/fragments/: change those. */
MATCH (n:Department) WHERE n.seenFrom <= $clearance <= n.seenTo AND ($only.kinds IS NULL OR n.kind IN $only.kinds)
  AND coalesce(n.activeFrom, $asOf) <= $asOf <= coalesce(n.activeTo, $asOf)
CALL (n) {
  OPTIONAL MATCH (n)<-[r:HELD_BY|RUN_BY]-(f)-[b:BETWEEN|INVOLVES]->(o) WHERE r.seenFrom <= $clearance <= r.seenTo
    AND f.seenFrom <= $clearance <= f.seenTo AND b.seenFrom <= $clearance <= b.seenTo
    AND o.seenFrom <= $clearance <= o.seenTo
    AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
    AND ($only.places IS NULL OR o.place IN $only.places)
    AND ($only.strategic IS NULL OR $only.strategic = any(decision IN range(0, size(coalesce(o.strategicFrom, [])) - 1)
        WHERE o.strategicFrom[decision] <= $asOf <= o.strategicUntil[decision]))
  RETURN count(DISTINCT o) AS ties, collect(DISTINCT o.id) AS theirs
}
WITH n, ties, theirs ORDER BY CASE $sort WHEN 'name_en' THEN n.sortEn WHEN 'name_ja' THEN n.sortJa END,
  CASE $sort WHEN 'by_ties' THEN ties END DESC, n.officialOrder, n.id
WITH collect(n) AS listed, collect(theirs) AS meant
WITH size(listed) AS total, listed[$offset .. $offset + $pageSize] AS page,
  meant[$offset .. $offset + $pageSize] AS meant
CALL (page) {
  UNWIND page AS tied
  MATCH (tied)<-[tying:HELD_BY|RUN_BY|BETWEEN|INVOLVES]-(known) WHERE tying.seenFrom <= $clearance <= tying.seenTo
    AND known.seenFrom <= $clearance <= known.seenTo
    AND known.endBasis <> 'preparation' AND (known.endBasis = 'announced' OR coalesce(known.validFrom, $asOf) <= $asOf)
  WITH DISTINCT known ORDER BY known.id
  RETURN collect(known) AS met
}
MATCH (meta:Meta)
RETURN coalesce(meta['dataVersion' + $clearance], 0) AS dataVersion, total,
  [f IN met
    | f {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom, .signsUntil,
      .units, .tops, .organizations, .leadUnits, labels: labels(f), counts: true}] AS facts, [n IN page
        | n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
          .sector, .place, .countryCode, .regionId, .city, .lat, .lon, .kind, .officialOrder, .countsWith,
    .activeFrom, .activeTo, leadUnits: coalesce(n.leadUnits, []), answers: coalesce(n.answers, []),
    labels: labels(n), strategic: any(decision IN range(0, size(coalesce(n.strategicFrom, [])) - 1)
        WHERE n.strategicFrom[decision] <= $asOf <= n.strategicUntil[decision])}] AS nodes, meant
