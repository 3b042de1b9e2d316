/* imports/list-projected · READ · analysis
What is projected now, to be compared with what should be. One row is one node.
$clearance  integer = 3  standing: 0 public, 1 members, 2 internal, 3 restricted
*/
MATCH (n:Entity) WHERE n.seenFrom <= $clearance
RETURN n.id AS id, n.seenFrom AS seenFrom, n.version AS version, n.linksVersion AS linksVersion
ORDER BY id, seenFrom
