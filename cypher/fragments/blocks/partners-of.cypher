/* partners-of(facts, partners)
A block that gives the organizations at the ends of these agreements and activities as `partners`.
*/
CALL (facts) {
  UNWIND facts AS known
  MATCH (known)-[joined:BETWEEN|INVOLVES]->(other:Organization)
  WHERE NOT other:HomeUniversity AND @visible(joined, other)
  WITH DISTINCT other ORDER BY other.id
  RETURN collect(other) AS partners
}
