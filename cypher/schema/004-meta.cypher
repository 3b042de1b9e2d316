/* schema/004-meta · SCHEMA
The one node that says what a database is for and which version of the data each clearance sees. A test database is marked before.
*/
MERGE (meta:Meta) ON CREATE SET meta += {purpose: 'product', dataVersion0: 0, dataVersion1: 0, dataVersion2: 0, dataVersion3: 0};
