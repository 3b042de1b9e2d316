/* explore/expand-neighbours · READ
The next neighbours of units, partners or home together, strongest first, with all facts at their ends. One row; none
where all are absent or hidden.
$ids       string[] = ['home']  the nodes to expand, or home; one page for all of them
$present   string[] = []        ids on the canvas, at most 2 000
$pageSize  integer = 25         neighbours in this answer, 1 to 200
*/
MATCH (here:Entity) WHERE here.id IN $ids AND @visible(here) AND (here:Department OR here:Organization)
WITH here ORDER BY here.id
WITH collect(here) AS asked WHERE size(asked) > 0
@with-sub-units(asked, whole)
CALL (whole) {                                                    // who comes: strongest tie first
  UNWIND whole AS one
  MATCH (one)<-[near:HELD_BY|RUN_BY|BETWEEN|INVOLVES]-(f)-[away:HELD_BY|RUN_BY|BETWEEN|INVOLVES]->(far)
  WHERE (one:Department|HomeUniversity XOR far:Department|HomeUniversity) AND NOT far:HomeUniversity
    AND @visible(near, f, away, far) AND @on-record(f) AND @counts(f)
  WITH f, @counted-id(far) AS there WHERE NOT there IN $present AND NOT there IN $ids
  WITH there, count(DISTINCT CASE WHEN @in-force(f) THEN f END) AS inForce,
    count(DISTINCT CASE WHEN @recent(f) THEN f END) AS recent, max(@last-year(f)) AS lastYear
  ORDER BY inForce DESC, recent DESC, coalesce(lastYear, 0) DESC, there     // bare DESC puts null first
  RETURN collect(there) AS ranked
}
CALL (ranked) {
  UNWIND range(0, size(ranked) - 1) AS place
  MATCH (n:Entity {id: ranked[place]}) WHERE @visible(n)
  WITH place, n ORDER BY place
  RETURN collect(n)[.. $pageSize] AS page, [n IN collect(n)[$pageSize ..] | labels(n)] AS leftOut
}
@with-sub-units(page, coming)
WITH *, coming + [n IN whole WHERE NOT n:HomeUniversity] AS ends
@facts-of(ends, met)
MATCH (meta:Meta)
RETURN @data-version(meta) AS dataVersion, leftOut, [n IN page | n {@node(n)}] AS nodes,
  [f IN met | f {@fact(f), counts: @counts(f)}] AS facts
