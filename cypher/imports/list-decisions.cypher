/* imports/list-decisions · READ · analysis
Decisions through which records are read: two things are one. One row is one decision, taken back or not.
$clearance  integer = 3  standing: 0 public, 1 members, 2 internal, 3 restricted
*/
MATCH (decision:Decision {kind: 'merge'}) WHERE decision.seenFrom <= $clearance <= decision.seenTo
RETURN decision {.id, .kind, .level, .at, .by, .rule, .entities, .takenBackAt} AS decision
ORDER BY decision.id
