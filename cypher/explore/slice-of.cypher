/* explore/slice-of · READ
The nodes asked for with all facts on record at their ends, one row; an id that is unknown or hidden has no node.
$ids  string[] = ['dep-irides', 'org-ku-leuven']  ids on the canvas, at most 2 000
*/
MATCH (meta:Meta)
CALL () {
  MATCH (n:Entity) WHERE n.id IN $ids AND @visible(n) AND @drawn(n)
  WITH n ORDER BY n.id
  RETURN collect(n) AS here
}
@with-sub-units(here, whole)
@facts-of(whole, met)
RETURN @data-version(meta) AS dataVersion, [n IN here | n {@node(n)}] AS nodes,
  [f IN met | f {@fact(f), counts: @counts(f)}] AS facts
