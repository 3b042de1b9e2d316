/* names()
All names, for a projection: `n {.id, @names()}`. The type NameRow.
*/
@shown-names(), .aliases
