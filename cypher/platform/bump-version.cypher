/* platform/bump-version · WRITE
The last file of each write: raises the data version of those who can see something that it touched. One row.
$lowest   integer  lowest clearance that can see a change, 0 to 3
$purpose  string   product, test: of a database that has no data yet
:param [{ lowest, purpose }] => { RETURN 0 AS lowest, 'product' AS purpose }
*/
MERGE (meta:Meta)
ON CREATE SET meta.id = 'meta', meta.purpose = $purpose, meta.dataVersion0 = 0, meta.dataVersion1 = 0, meta.dataVersion2 = 0, meta.dataVersion3 = 0
SET meta._lock = true
SET meta.dataVersion0 = coalesce(meta.dataVersion0, 0) + CASE WHEN $lowest <= 0 THEN 1 ELSE 0 END,
    meta.dataVersion1 = coalesce(meta.dataVersion1, 0) + CASE WHEN $lowest <= 1 THEN 1 ELSE 0 END,
    meta.dataVersion2 = coalesce(meta.dataVersion2, 0) + CASE WHEN $lowest <= 2 THEN 1 ELSE 0 END,
    meta.dataVersion3 = coalesce(meta.dataVersion3, 0) + 1
RETURN meta.dataVersion0 AS dataVersion0, meta.dataVersion1 AS dataVersion1, meta.dataVersion2 AS dataVersion2, meta.dataVersion3 AS dataVersion3
