/* units-of(facts, units)
A block that gives the units at the ends of these agreements and activities as `units`, in official order.
*/
CALL (facts) {
  UNWIND facts AS known
  UNWIND known.units AS end
  WITH DISTINCT end
  MATCH (holder:Department {id: end}) WHERE @visible(holder)
  WITH holder ORDER BY holder.officialOrder, holder.id
  RETURN collect(holder) AS units
}
