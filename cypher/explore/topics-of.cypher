/* explore/topics-of · READ
What countries, subjects and items of the strategy are called, one row each.
*/
MATCH (t:Country|Theme|StrategyItem) WHERE @visible(t)
RETURN t {.id, @names(), labels: labels(t)} AS topic
ORDER BY t.id
