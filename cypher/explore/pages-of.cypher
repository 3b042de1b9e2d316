/* explore/pages-of · READ
The page that the latest record of each of these agreements and activities cites, one row for each that has one.
$ids  string[] = ['agr-1', 'agr-2']  ids of agreements and activities, at most 200
*/
MATCH (f:Agreement|Activity) WHERE f.id IN $ids AND @visible(f)
WITH f.id AS id, @cited-page(f) AS source WHERE source IS NOT NULL
RETURN id, source ORDER BY id
