/* strategy/strategy-profile · READ
One item of the strategy with what it is part of or serves, and what is part of it or serves it. One row; none where it
is unknown or hidden.
$id     string = 'str-target-research'  a strategy item's id
*/
MATCH (n:Entity:StrategyItem {id: $id}) WHERE @visible(n)
RETURN @topic-page(n),
  COLLECT { MATCH (n)-[i:PART_OF|SERVES]->(g:StrategyItem) WHERE @visible(i, g) WITH DISTINCT g
    RETURN g {@card(g)} AS one ORDER BY one.id } AS partOf,
  COLLECT { MATCH (g:StrategyItem)-[i:PART_OF|SERVES]->(n) WHERE @visible(i, g) WITH DISTINCT g
    RETURN g {@card(g)} AS one ORDER BY one.id } AS parts,
  [] AS about
