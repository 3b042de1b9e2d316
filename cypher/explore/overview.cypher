/* explore/overview · READ
Every partner and every unit, one row each: who may be in the whole picture.
*/
MATCH (n:Partner|Department) WHERE (n:Department OR @is-partner(n)) AND @visible(n)
RETURN n {@node(n)} AS node
ORDER BY n.officialOrder, n.id
