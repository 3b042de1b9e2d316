/* imports/list-projected · READ · analysis
What is projected now, to be compared with what should be. One row is one node.
$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ clearance }] => { RETURN 3 AS clearance }
Made by `npm run codegen` from cypher/imports/list-projected.cypher and cypher/fragments/: change those. */
MATCH (n:Entity) WHERE n.seenFrom <= $clearance
RETURN n.id AS id, n.seenFrom AS seenFrom, n.version AS version, n.linksVersion AS linksVersion
ORDER BY id, seenFrom
