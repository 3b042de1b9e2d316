/* imports/list-imports · READ · analysis
Imports, with the editions that each brought; one that is not finished was interrupted. One row is one import.
$clearance  integer = 3  standing: 0 public, 1 members, 2 internal, 3 restricted
*/
MATCH (import:Import) WHERE import.seenFrom <= $clearance <= import.seenTo
RETURN import.id AS id, import.state = 'finished' AS isFinished, import.startedAt AS startedAt,
  [(import)-[loaded:LOADED]->(source:Source) WHERE loaded.seenFrom <= $clearance <= loaded.seenTo
    AND source.seenFrom <= $clearance <= source.seenTo | source.id] AS sources
ORDER BY id
