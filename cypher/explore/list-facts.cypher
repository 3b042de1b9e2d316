/* explore/list-facts · READ
One page of the agreements or activities on record, by id: those of a level and kind, and those of which a
question of the data state is answered, or is not. One row.
$label           string = 'Agreement'                    Agreement, Activity
$only            map = {answers: 'agreements_with_end'}  level, kind, answers (such a question); missing: any
$answered        boolean = true                          whether that question is answered
$confirmedSince  date = date('2021-04-01')               a confirmation before this day counts as old
$offset          integer = 0                             rows to skip, from 0
$pageSize        integer = 50                            rows in this answer, 1 to 200
*/
MATCH (meta:Meta)
CALL () {
  CALL () {
    MATCH (f:Agreement) WHERE $label = 'Agreement' RETURN f
    UNION ALL MATCH (f:Activity) WHERE $label = 'Activity' RETURN f
  }
  WITH f WHERE @visible(f) AND @on-record(f)
    AND ($only.level IS NULL OR f.level = $only.level) AND ($only.kind IS NULL OR f.kind = $only.kind)
    AND ($only.answers IS NULL OR $answered = coalesce(CASE $only.answers           // as explore/data-state counts them
      WHEN 'agreements_with_end' THEN @end-known(f)
      WHEN 'agreements_with_signing_date' THEN f.signedOn IS NOT NULL
      WHEN 'agreements_confirmed_within_five_years' THEN f.confirmedOn >= $confirmedSince
      WHEN 'agreements_with_caretaker' THEN @caretaker(f)
      WHEN 'activities_with_start_year' THEN f.startsOn IS NOT NULL
      WHEN 'activities_with_end_year' THEN f.endsOn IS NOT NULL
      WHEN 'activities_with_unit' THEN @run-by-known(f) END, false))
  WITH f ORDER BY f.confirmedOn IS NULL, f.confirmedOn DESC, f.id
  RETURN collect(f) AS found
}
RETURN @data-version(meta) AS dataVersion, size(found) AS total,
  [f IN found[$offset .. $offset + $pageSize] | f.id] AS ids
