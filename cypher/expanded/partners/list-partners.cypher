/* partners/list-partners · READ
One page of partners as a table with all facts on record at their ends. One row.
regionId, departmentId, strategic; missing: any
$only         map      names (forms: of one, all parts in one name), sectors, places, states, countryCodes;
$sort         string   tie_order, name_en, name_ja, country, state, last_seen
$offset       integer  rows to skip, from 0
$pageSize     integer  rows in this answer, 1 to 200
$recentSince  date     first day of the recency window
$asOf         date     standing: the day the question is about
$clearance    integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ only, sort, offset, pageSize, recentSince, asOf, clearance }] => { RETURN {} AS only, 'tie_order' AS sort, 0 AS offset, 50 AS pageSize, date('2023-04-01') AS recentSince, date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/partners/list-partners.cypher and cypher/fragments/: change those. */
MATCH (n:Partner) WHERE n:Partner AND n.partnerLevel <= $clearance AND n.seenFrom <= $clearance <= n.seenTo
  AND ($only.sectors IS NULL OR n.sector IN $only.sectors)
  AND ($only.places IS NULL OR n.place IN $only.places)
  AND ($only.countryCodes IS NULL OR n.countryCode IN $only.countryCodes)
  AND ($only.regionId IS NULL OR n.regionId = $only.regionId)
  AND ($only.names IS NULL OR any(name IN split(n['searchText' + $clearance], '\n') WHERE
    any(form IN $only.names WHERE all(part IN form WHERE ' ' + name CONTAINS part))))
  AND ($only.strategic IS NULL OR $only.strategic = any(decision IN range(0, size(coalesce(n.strategicFrom, [])) - 1)
      WHERE n.strategicFrom[decision] <= $asOf <= n.strategicUntil[decision]))
CALL (n) {                                      // states rest on all facts, and are looked at only where they matter
  WITH n WHERE $only.states IS NOT NULL OR $sort = 'state'
  MATCH (n)<-[b:BETWEEN|INVOLVES]-(f) WHERE b.seenFrom <= $clearance <= b.seenTo
    AND f.seenFrom <= $clearance <= f.seenTo
    AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
  WITH DISTINCT f
  RETURN CASE
      WHEN count(CASE WHEN (f:Activity AND f.endBasis <> 'announced' AND f.validUntil >= $recentSince
            AND coalesce(f.validFrom, f.validUntil) <= $asOf OR f:Agreement
            AND f.endBasis <> 'announced' AND any(i IN range(0, size(coalesce(f.signsFrom, [])) - 1)
          WHERE f.signsFrom[i] <= $asOf AND f.signsUntil[i] >= $recentSince)) THEN 1 END) > 0
        THEN CASE WHEN count(CASE WHEN f:Agreement
          AND (f.endBasis = 'presumed' OR f.validUntil >= $asOf) THEN 1 END) > 0 THEN 'living' ELSE 'unformalised' END
      WHEN count(CASE WHEN f:Agreement AND (f.endBasis = 'presumed' OR f.validUntil >= $asOf) THEN 1 END) > 0 THEN 'quiet'
      WHEN count(CASE WHEN f.endBasis <> 'announced' THEN 1 END) > 0 THEN 'past'
      ELSE 'prospect'
    END AS state
}
CALL (n) {                                      // tie order rests on those of the unit
  OPTIONAL MATCH (n)<-[b:BETWEEN|INVOLVES]-(f) WHERE b.seenFrom <= $clearance <= b.seenTo
    AND f.seenFrom <= $clearance <= f.seenTo
    AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
    AND ($only.departmentId IS NULL OR $only.departmentId IN f.units
      OR $only.departmentId = 'unit-not-stated' AND f.units = [])
  WITH DISTINCT f
  RETURN count(f) AS counted, count(CASE WHEN f:Agreement AND f.validUntil >= $asOf THEN 1 END) AS inForce,
    count(CASE WHEN f:Activity AND f.endBasis <> 'announced' AND f.validUntil >= $recentSince
        AND coalesce(f.validFrom, f.validUntil) <= $asOf THEN 1 END) AS recent, coalesce(max(reduce(latest = null,
        seen IN [f.confirmedOn, f.validFrom] + coalesce(f.signsFrom, [])
            | CASE WHEN seen <= $asOf
              AND coalesce(seen.year > latest, true) THEN seen.year ELSE latest END)), 0) AS lastYear
}
WITH * WHERE ($only.states IS NULL OR state IN $only.states) AND (counted > 0 OR $only.departmentId IS NULL)
CALL (n) {
  WITH n WHERE $sort = 'country'
  RETURN head(collect([(n)-[:LOCATED_IN|IN_REGION*1..2]->(g:Region {scheme: 'plate'})
    WHERE g.seenFrom <= $clearance <= g.seenTo | g.order][0]))
    AS region, head(collect([(n)-[l:LOCATED_IN]->(c:Country) WHERE l.seenFrom <= $clearance <= l.seenTo
      AND c.seenFrom <= $clearance <= c.seenTo | c.sortEn][0])) AS country
}
WITH *
ORDER BY CASE $sort WHEN 'name_en' THEN n.sortEn WHEN 'name_ja' THEN n.sortJa
    WHEN 'country' THEN toString(100 + region) + coalesce(country, '')
    WHEN 'state' THEN toString(size(split(split('living unformalised quiet past prospect', state)[0], ' '))) END,
  CASE $sort WHEN 'last_seen' THEN lastYear END DESC, inForce DESC, recent DESC, lastYear DESC, n.id
WITH collect(n) AS listed
WITH size(listed) AS total, listed[$offset .. $offset + $pageSize] AS page
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
        WHERE n.strategicFrom[decision] <= $asOf <= n.strategicUntil[decision])}] AS nodes
