/* imports/unfinished-imports · READ · analysis
Imports that began and did not end: the start that ran them was killed. One row is one import.
$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ clearance }] => { RETURN 3 AS clearance }
Made by `npm run codegen` from cypher/imports/unfinished-imports.cypher and cypher/fragments/: change those. */
MATCH (import:Import) WHERE import.seenFrom <= $clearance <= import.seenTo AND import.state <> 'finished'
RETURN import.id AS id
ORDER BY id
