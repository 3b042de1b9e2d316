/* explore/topics-of · READ
Countries, subjects and strategy items that something on record belongs to, with what leads from the canvas to them.
One row.
$ids  string[] = ['dep-irides', 'org-ku-leuven']  ids on the canvas, at most 2 000
*/
MATCH (meta:Meta)
CALL () {                                                         // stated of an organization or unit itself
  MATCH p = (n:Entity)-[:LOCATED_IN|ABOUT]->(:Country|Theme)-[:PART_OF*0..8]->(t:Country|Theme)
  WHERE (@is-partner(n) OR n:Department) AND @visible-path(p)
  WITH DISTINCT n, t ORDER BY n.id, t.id
  RETURN collect(t) AS ofNodes, [x IN collect({from: n.id, to: t.id}) WHERE x.from IN $ids] AS stated
}
CALL () {                                                         // of agreements and activities on record
  MATCH p = (f:Agreement|Activity)-[:ABOUT|ADVANCES]->(:Theme|StrategyItem)
    -[:PART_OF|SERVES*0..8]->(t:Theme|StrategyItem)
  WHERE @visible-path(p) AND @on-record(f)
  WITH f, collect(DISTINCT t) AS own ORDER BY f.id
  RETURN collect({f: f, own: own}) AS found
}
CALL (found) {
  UNWIND found AS one WITH one.f AS f, one.own AS own
  WHERE EXISTS { (f)-[r:BETWEEN|INVOLVES]->(o) WHERE o.id IN $ids AND @visible(r, o) }
    OR EXISTS { (f)-[r:HELD_BY|RUN_BY]->(u) WHERE (u.id IN $ids OR u.countsWith IN $ids) AND @visible(r, u) }
  RETURN collect(f {@fact(f), leadUnits: [], topics: [t IN own | t.id], counts: @counts(f)}) AS facts
}
CALL (ofNodes, found) {
  UNWIND ofNodes + reduce(all = [], one IN found | all + one.own) AS t
  WITH DISTINCT t ORDER BY t.id
  RETURN collect(t {.id, @names(), labels: labels(t)}) AS topics
}
RETURN @data-version(meta) AS dataVersion, topics, stated, facts
