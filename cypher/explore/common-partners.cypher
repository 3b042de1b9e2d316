/* explore/common-partners · READ
What is tied to two or more of these units and organizations, with the facts at their ends; one row. Beside it the
activities that several of them share.
$ids  string[] = ['dep-irides', 'dep-school-engineering']  units and organizations, 2 to 100
*/
CALL () {
  MATCH (n:Entity) WHERE n.id IN $ids AND @visible(n) AND @drawn(n)
  RETURN collect(n) AS asked
}
@with-sub-units(asked, here)
CALL (here) {
  UNWIND here AS one
  MATCH (one)<-[a:HELD_BY|RUN_BY|BETWEEN|INVOLVES]-(f)-[b:HELD_BY|RUN_BY|BETWEEN|INVOLVES]->(far)
  WHERE (one:Department XOR far:Department OR f:Activity AND far IN here)
    AND NOT far:HomeUniversity                                    // home joins everything, and so nothing
    AND @visible(a, f, b, far) AND @on-record(f) AND @counts(f)
  WITH DISTINCT f ORDER BY f.id
  RETURN collect(f {@full-fact(f)}) AS facts,
    collect(CASE WHEN f:Activity THEN f {.id, .kind, @shown-names(), .organizations} END) AS shared
}
@ends-of(facts, nodes)
RETURN facts, nodes, shared
