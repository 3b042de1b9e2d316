/* explore/named-lists · READ
What stands beside the whole picture: regions of the drawing, countries, subjects, strategy items and series, one row
each.
*/
MATCH (n:Region|Country|Theme|StrategyItem|Series)
WHERE (n:Series OR @visible(n)) AND (NOT n:Region OR n.scheme = 'plate')
RETURN n {.id, @names(), .title, .order, .code, .kind, .regionId, labels: labels(n)} AS named
ORDER BY n.id
