/* explore/slice-of · READ
The nodes asked for, organizations with all facts on record at their ends and units counted; one row. An id that is
unknown or hidden has no node.
$ids  string[] = ['dep-irides', 'org-ku-leuven']  ids on the canvas, at most 2 000
*/
MATCH (meta:Meta)
CALL () {
  MATCH (n:Entity) WHERE n.id IN $ids AND @visible(n) AND @drawn(n)
  WITH n ORDER BY n.id
  RETURN collect(n) AS here
}
WITH *, $ids AS drawn, [n IN here WHERE n:Department] AS units, [n IN here WHERE n:Organization] AS organizations
@at-units(units, drawn, between, counted)
@facts-of(organizations, met)
RETURN @data-version(meta) AS dataVersion,
  [n IN here | n {@node(n), counted: [one IN counted WHERE one.id = n.id][0]}] AS nodes,
  [f IN met | f {@fact(f), counts: @counts(f)}] AS facts
