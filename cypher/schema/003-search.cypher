/* schema/003-search · SCHEMA
One full-text index for each clearance, over what that clearance may read: no score and no limit knows hidden text.
*/
CREATE FULLTEXT INDEX search0 IF NOT EXISTS FOR (n:Entity) ON EACH [n.searchText0] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
CREATE FULLTEXT INDEX search1 IF NOT EXISTS FOR (n:Entity) ON EACH [n.searchText1] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
CREATE FULLTEXT INDEX search2 IF NOT EXISTS FOR (n:Entity) ON EACH [n.searchText2] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
CREATE FULLTEXT INDEX search3 IF NOT EXISTS FOR (n:Entity) ON EACH [n.searchText3] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
