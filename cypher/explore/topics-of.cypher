/* explore/topics-of · READ
Countries, subjects and strategy items that something on record belongs to, with what leads from the canvas to them.
One row.
$ids  string[] = ['dep-irides', 'org-ku-leuven']  ids on the canvas, at most 2 000
*/
MATCH (meta:Meta)
CALL () {                                                         // stated of an organization or unit itself
  MATCH (n:Partner|Department)-[r:LOCATED_IN|ABOUT]->(t:Country|Theme)
  WHERE (@is-partner(n) OR n:Department) AND @visible(n, r, t)
  UNWIND coalesce(t.within, [t.id]) AS topic
  WITH DISTINCT n.id AS id, topic ORDER BY topic, id
  RETURN collect(DISTINCT topic) AS ofNodes, [x IN collect({from: id, to: topic}) WHERE x.from IN $ids] AS stated
}
CALL () {                                                         // of agreements and activities on record
  MATCH (f:Agreement|Activity) WHERE @visible(f) AND @on-record(f) AND size(f.themes + f.strategyItems) > 0
  WITH f ORDER BY f.id
  RETURN collect(f) AS found
}
CALL (ofNodes, found) {
  CALL (ofNodes, found) {
    UNWIND ofNodes AS id RETURN id
    UNION UNWIND found AS f UNWIND f.themes + f.strategyItems AS id RETURN id
  }
  MATCH (t:Entity {id: id}) WHERE @visible(t)
  WITH t ORDER BY t.id
  RETURN collect(t {.id, @names(), labels: labels(t)}) AS topics
}
RETURN @data-version(meta) AS dataVersion, topics, stated,
  [f IN found WHERE any(id IN f.organizations + f.units + f.tops WHERE id IN $ids)
    | f {@fact(f), topics: f.themes + f.strategyItems, counts: @counts(f)}] AS facts
