/* explore/common-partners · READ
What is tied to two or more of these units and organizations, with the facts by which it is; one row. Beside it the
activities that several of them share.
$ids  string[] = ['dep-irides', 'dep-school-engineering']  units and organizations, 2 to 100
*/
CALL () {
  MATCH (n:Entity) WHERE n.id IN $ids AND @visible(n) AND @drawn(n)
  RETURN collect(n) AS asked
}
@with-sub-units(asked, here)
CALL (here) {                                                     // home joins everything, and so nothing
  UNWIND here AS one
  MATCH (one)<-[r:HELD_BY|RUN_BY|BETWEEN|INVOLVES]-(f) WHERE @visible(r, f) AND @on-record(f) AND @counts(f)
  UNWIND CASE WHEN one:Department THEN f.organizations WHEN $unit = 'top' THEN f.tops ELSE f.units END AS far
  WITH far, @counted-id(one) AS near, f WHERE far <> 'home'
  WITH far, count(DISTINCT near) AS times, collect(f) AS own WHERE times > 1
  UNWIND own AS f
  WITH DISTINCT f ORDER BY f.id
  RETURN collect(f {@full-fact(f)}) AS facts
}
CALL () {
  MATCH (o:Organization)<-[r:INVOLVES]-(f:Activity) WHERE o.id IN $ids AND @visible(o, r, f) AND @on-record(f)
    AND @counts(f) AND size([end IN f.organizations WHERE end IN $ids]) > 1
  WITH DISTINCT f ORDER BY f.id
  RETURN collect(f {.id, .kind, @shown-names(), .organizations}) AS shared
}
@ends-of(facts, nodes)
RETURN facts, nodes, shared
