/* partners-of(facts, partners)
A block that gives the organizations at the ends of these agreements and activities as `partners`.
*/
CALL (facts) {
  UNWIND facts AS known
  UNWIND known.organizations AS end
  WITH DISTINCT end
  MATCH (other:Organization {id: end}) WHERE @visible(other)
  WITH other ORDER BY other.id
  RETURN collect(other) AS partners
}
