/* advances(way, f, n)
A pattern for MATCH and EXISTS: the way from an agreement or activity `f` to a strategy item, over the items that are
part of it or serve it.
*/
way = (f:Agreement|Activity)-[:ADVANCES]->(:StrategyItem)-[:PART_OF|SERVES*0..8]->(n)
