/* explore/known-topics · READ
Every country, region, subject and item of the strategy, one row each, with what it lies in or is part of. What the
server keeps in memory for one version of the data.
*/
MATCH (n:Country|Region|Theme|StrategyItem) WHERE @visible(n)
RETURN n {.id, labels: labels(n), within: coalesce(n.within, [n.id]),
  regions: @in-regions(n)} AS topic
ORDER BY n.id
