/* explore/published-levels · READ
What the university has published of how many agreements of each level it has, with the page, one row each.
*/
MATCH (n:Statistic) WHERE n.metric ENDS WITH '_level_agreements' AND @visible(n)
  AND NOT EXISTS { (n)-[:APPLIES_TO]->(x) WHERE NOT x:HomeUniversity }
RETURN n {.metric, .period, .value, source: @cited-page(n)} AS figure
ORDER BY n.period, n.value, n.id
