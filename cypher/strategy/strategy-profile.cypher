/* strategy/strategy-profile · READ
All about one item of the strategy with those below it, or that serve it: facts that advance them, each once, and
the partners at their ends. One row; none where it is unknown or hidden.
$id  string = 'str-target-research'  a strategy item's id
*/
MATCH (n:Entity:StrategyItem {id: $id}) WHERE @visible(n)
CALL (n) {
  OPTIONAL MATCH (f:Agreement|Activity) WHERE n.id IN f.strategyItems AND @visible(f) AND @on-record(f)
  WITH f ORDER BY f.id
  RETURN collect(f) AS own
}
@partners-of(own, partners)
@units-of(own, named)
RETURN @topic-page(n, own, partners, named),
  COLLECT { MATCH (n)-[i:PART_OF|SERVES]->(g:StrategyItem) WHERE @visible(i, g) WITH DISTINCT g
    RETURN g {@card(g)} AS one ORDER BY one.id } AS partOf,
  COLLECT { MATCH (g:StrategyItem)-[i:PART_OF|SERVES]->(n) WHERE @visible(i, g) WITH DISTINCT g
    RETURN g {@card(g)} AS one ORDER BY one.id } AS parts,
  [] AS about,
  EXISTS { (f:Agreement|Activity) WHERE n.id IN f.strategyItems AND @visible(f) } AS assigned
