/* explore/expand-neighbours · READ
The next neighbours of units, partners or home together, strongest first; with the facts at the ends of organizations
among them all, and those that tie units to what is drawn. One row; none where all are absent or hidden.
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
  MATCH (one)<-[r:HELD_BY|RUN_BY|BETWEEN|INVOLVES]-(f) WHERE @visible(r, f) AND @on-record(f) AND @counts(f)
  UNWIND CASE WHEN one:Department|HomeUniversity THEN f.organizations WHEN $unit = 'top' THEN f.tops ELSE f.units END
    AS there
  WITH DISTINCT f, there WHERE there <> 'home' AND NOT there IN $present AND NOT there IN $ids
  WITH there, count(CASE WHEN @in-force(f) THEN 1 END) AS inForce, count(CASE WHEN @recent(f) THEN 1 END) AS recent,
    max(@last-year(f)) AS lastYear
  ORDER BY inForce DESC, recent DESC, coalesce(lastYear, 0) DESC, there     // bare DESC puts null first
  RETURN collect(there) AS ranked
}
CALL (ranked) {
  UNWIND range(0, size(ranked) - 1) AS place
  MATCH (n:Entity {id: ranked[place]}) WHERE @visible(n)
  WITH place, n ORDER BY place
  RETURN collect(n)[..$pageSize] AS page, [n IN collect(n)[$pageSize..] | labels(n)] AS behind
}
CALL (behind) {
  UNWIND behind AS labels
  WITH labels, count(*) AS number
  RETURN collect({labels: labels, count: number}) AS leftOut
}
WITH *, $present + $ids + [n IN page | n.id] AS drawn, [n IN page + asked WHERE n:Department] AS units,
  [n IN page + asked WHERE NOT (n:Department OR n:HomeUniversity)] AS organizations
@at-units(units, drawn, between, counted)
@facts-of(organizations, theirs)
CALL (between, theirs) {
  UNWIND between + theirs AS f
  WITH DISTINCT f ORDER BY f.id
  RETURN collect(f {@fact(f), counts: @counts(f)}) AS facts
}
MATCH (meta:Meta)
RETURN @data-version(meta) AS dataVersion, leftOut, facts,
  [n IN page | n {@node(n), counted: [one IN counted WHERE one.id = n.id][0]}] AS nodes
