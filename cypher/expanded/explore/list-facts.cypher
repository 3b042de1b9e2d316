/* explore/list-facts · READ
One page of the agreements or activities on record, by id: those of a level and kind, and those of which a
question of the data state is answered, or is not. One row.
$label           string   Agreement, Activity
$only            map      level, kind, answers (such a question); missing: any
$answered        boolean  whether that question is answered
$confirmedSince  date     a confirmation before this day counts as old
$offset          integer  rows to skip, from 0
$pageSize        integer  rows in this answer, 1 to 200
$asOf            date     standing: the day the question is about
$clearance       integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ label, only, answered, confirmedSince, offset, pageSize, asOf, clearance }] => { RETURN 'Agreement' AS label, {answers: 'agreements_with_end'} AS only, true AS answered, date('2021-04-01') AS confirmedSince, 0 AS offset, 50 AS pageSize, date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/explore/list-facts.cypher and cypher/fragments/: change those. */
MATCH (meta:Meta)
CALL () {
  CALL () {
    MATCH (f:Agreement) WHERE $label = 'Agreement' RETURN f
    UNION ALL MATCH (f:Activity) WHERE $label = 'Activity' RETURN f
  }
  WITH f WHERE f.seenFrom <= $clearance <= f.seenTo
    AND NOT f.endBasis = 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
    AND ($only.level IS NULL OR f.level = $only.level) AND ($only.kind IS NULL OR f.kind = $only.kind)
    AND ($only.answers IS NULL OR $answered = coalesce(CASE $only.answers           // as explore/data-state counts them
      WHEN 'agreements_with_end' THEN f.endBasis IN ['stated', 'renews', 'reported']
      WHEN 'agreements_with_signing_date' THEN f.signedOn IS NOT NULL
      WHEN 'agreements_confirmed_within_five_years' THEN f.confirmedOn >= $confirmedSince
      WHEN 'agreements_with_caretaker' THEN EXISTS { (f)<-[care:LOOKS_AFTER]-(carer:Person)
        WHERE care.seenFrom <= $clearance <= care.seenTo AND carer.seenFrom <= $clearance <= carer.seenTo }
      WHEN 'activities_with_start_year' THEN f.startsOn IS NOT NULL
      WHEN 'activities_with_end_year' THEN f.endsOn IS NOT NULL
      WHEN 'activities_with_unit' THEN f.units <> [] END, false))
  WITH f ORDER BY f.confirmedOn IS NULL, f.confirmedOn DESC, f.id
  RETURN collect(f) AS found
}
RETURN coalesce(meta['dataVersion' + $clearance], 0) AS dataVersion, size(found) AS total,
  [f IN found[$offset .. $offset + $pageSize] | f.id] AS ids
