/* explore/facts-of · READ
The agreements and activities that tie what is drawn, latest confirmed first, with their ends and subjects, one row.
$ids   string[] = ['dep-irides', 'org-ku-leuven']  ids on the canvas, at most 2 000
$unit  string = 'named'                            named: units as records name them; top: as the unit they count with
$most  integer = 4000                              facts in this answer at most, 1 to 4 000
*/
MATCH (meta:Meta)
CALL () {
  MATCH (o:Entity)<-[b:BETWEEN|INVOLVES]-(f) WHERE o.id IN $ids AND o:Organization AND NOT o:HomeUniversity
    AND @visible(o, b, f) AND @on-record(f) AND @counts(f)
  WITH DISTINCT f, CASE $unit WHEN 'top' THEN f.tops ELSE f.units END AS ends
  WHERE ends = [] OR any(id IN ends WHERE id = 'home' OR id IN $ids)    // a tie has both its ends on the canvas
  WITH f ORDER BY f.confirmedOn IS NULL, f.confirmedOn DESC, f.id
  RETURN collect(f) AS found
}
CALL (found) {
  UNWIND found[..$most] AS f
  MATCH (f)-[r:ABOUT|ADVANCES]->(t) WHERE @visible(r, t)
  WITH DISTINCT t ORDER BY t.id
  RETURN collect(t) AS topics
}
RETURN @data-version(meta) AS dataVersion, size(found) AS total,
  [f IN found[..$most] | f {@full-fact(f), @names(),
    .signedOn, .effectiveOn, .renewedOn, .expiresOn, .startsOn, .endsOn, .signedYear, .startYear,
    follows: @leads-to(f, FOLLOWS), under: @leads-to(f, UNDER), topics: @leads-to(f, ABOUT|ADVANCES)}] AS facts,
  [t IN topics | t {.id, @names(), labels: labels(t)}] AS topics
