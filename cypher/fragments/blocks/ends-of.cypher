/* ends-of(facts, nodes)
A block that gives whatever is at the ends of `facts`, which are projected, as `nodes` with the names that are shown.
*/
CALL (facts) {
  UNWIND facts AS known
  UNWIND known.organizations + known.units + known.tops AS id
  WITH DISTINCT id
  MATCH (met:Entity {id: id}) WHERE @visible(met)
  WITH met ORDER BY met.id
  RETURN collect(met {.id, @shown-names(), labels: labels(met)}) AS nodes
}
