/* units-of(facts, units)
A block that gives the units at the ends of these agreements and activities as `units`, in official order.
*/
CALL (facts) {
  UNWIND facts AS known
  MATCH (known)-[held:HELD_BY|RUN_BY]->(holder:Department) WHERE @visible(held, holder)
  WITH DISTINCT holder ORDER BY holder.officialOrder, holder.id
  RETURN collect(holder) AS units
}
