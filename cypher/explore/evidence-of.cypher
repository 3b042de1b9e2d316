/* explore/evidence-of · READ
Agreements and activities with all that is stated of them and the records that say so; one row is one of them.
$ids  string[] = ['agr-1', 'act-1']  ids of agreements and activities
*/
MATCH (f:Agreement|Activity) WHERE f.id IN $ids AND @visible(f)
RETURN f {@evidence(f)} AS fact ORDER BY fact.id
