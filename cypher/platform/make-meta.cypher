/* platform/make-meta · WRITE
Makes the one node that says what this database is for and at which version its data are, if there is none. One row.
$purpose  string  product or test
:param [{ purpose }] => { RETURN 'product' AS purpose }
*/
MERGE (meta:Meta)
ON CREATE SET meta += {purpose: $purpose, dataVersion0: 0, dataVersion1: 0, dataVersion2: 0, dataVersion3: 0}
RETURN meta.purpose AS purpose
