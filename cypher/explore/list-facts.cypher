/* explore/list-facts · READ
One page of the agreements or activities on record, with their records, one row: those of a level and kind, and those of which one question of the data state is answered, or is not.
$label           string     Agreement, Activity
$level           string?    level of agreements; null: any
$kind            string?    kind of agreement or activity; null: any
$answers         string?    a question of the data state, such as agreements_with_end; null: whatever is known
$answered        boolean    whether that question is answered
$confirmedSince  date       a confirmation before this day counts as old
$offset          integer    rows to skip, from 0
$pageSize        integer    rows in this answer, 1 to 200
$asOf            date       standing: the day the question is about
$clearance       integer    standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ label, level, kind, answers, answered, confirmedSince, offset, pageSize, asOf, clearance }] => { RETURN 'Agreement' AS label, null AS level, null AS kind, 'agreements_with_end' AS answers, true AS answered, date('2021-04-01') AS confirmedSince, 0 AS offset, 100 AS pageSize, date('2026-03-31') AS asOf, 0 AS clearance }
*/
MATCH (meta:Meta)
CALL (meta) {
  CALL {
    MATCH (f:Agreement) WHERE $label = 'Agreement' RETURN f
    UNION ALL MATCH (f:Activity) WHERE $label = 'Activity' RETURN f
  }
  WITH f WHERE f.seenFrom <= $clearance <= f.seenTo AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
    AND ($level IS NULL OR f.level = $level) AND ($kind IS NULL OR f.kind = $kind)
    AND ($answers IS NULL OR $answered = coalesce(CASE $answers                  // as explore/data-state counts them
      WHEN 'agreements_with_end' THEN f.endBasis IN ['stated', 'renews', 'reported']
      WHEN 'agreements_with_signing_date' THEN f.signedOn IS NOT NULL
      WHEN 'agreements_confirmed_within_five_years' THEN f.confirmedOn >= $confirmedSince
      WHEN 'agreements_with_caretaker' THEN EXISTS { (f)<-[c:LOOKS_AFTER]-(p:Person) WHERE all(x IN [c, p] WHERE x.seenFrom <= $clearance <= x.seenTo) }
      WHEN 'activities_with_start_year' THEN f.startsOn IS NOT NULL
      WHEN 'activities_with_end_year' THEN f.endsOn IS NOT NULL
      WHEN 'activities_with_unit' THEN EXISTS { (f)-[r:RUN_BY]->(u) WHERE all(x IN [r, u] WHERE x.seenFrom <= $clearance <= x.seenTo) } END, false))
  WITH f ORDER BY f.confirmedOn IS NULL, f.confirmedOn DESC, f.id
  RETURN collect(f) AS found
}
RETURN coalesce(meta['dataVersion' + $clearance], 0) AS dataVersion, size(found) AS total, [f IN found[$offset .. $offset + $pageSize] | f {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom, .signsUntil, labels: labels(f),
    .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases, .signedOn, .renewedOn, .startsOn, .endsOn, .expiresOn, .note,
    caretaker: EXISTS { (f)<-[c:LOOKS_AFTER]-(p:Person) WHERE all(x IN [c, p] WHERE x.seenFrom <= $clearance <= x.seenTo) },
    records: COLLECT { MATCH (f)<-[d:DESCRIBES]-(r:Record)-[o:FROM]->(s:Source) WHERE coalesce(r.retractedAt, r.supersededAt) IS NULL AND all(x IN [d, r, o, s] WHERE x.seenFrom <= $clearance <= x.seenTo)
        WITH r, s ORDER BY r.statedOn DESC, r.id
        RETURN r {.id, .kind, .statedOn, .recordedAt, .fields, from: s {.id, .kind, .title, .url, .publishedOn, .licence},
          cites: [(r)-[c:CITES]->(p:Source) WHERE all(x IN [c, p] WHERE x.seenFrom <= $clearance <= x.seenTo) | p {.id, .kind, .title, .url, .publishedOn, .licence}]} },
    units: [(f)-[r:HELD_BY|RUN_BY]->(u) WHERE all(x IN [r, u] WHERE x.seenFrom <= $clearance <= x.seenTo) | u {.id, top: coalesce(u.countsWith, u.id)}],
    organizations: [(f)-[r:BETWEEN|INVOLVES]->(o) WHERE NOT o:HomeUniversity AND all(x IN [r, o] WHERE x.seenFrom <= $clearance <= x.seenTo) | o.id],
    leadUnits: [(f)<-[c:LOOKS_AFTER]-(d:Department) WHERE c.lead AND all(x IN [c, d] WHERE x.seenFrom <= $clearance <= x.seenTo) | d.id],
    counts: true}] AS facts
