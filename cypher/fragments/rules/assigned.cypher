/* assigned(n)
Somebody has assigned an agreement or activity to this strategy item, or to one that is part of it or serves it, at any
time.
*/
EXISTS { assigning = (:Agreement|Activity)-[:ADVANCES]->(:StrategyItem)-[:PART_OF|SERVES*0..8]->(n)
  WHERE @visible-path(assigning) }
