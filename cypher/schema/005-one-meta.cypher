/* schema/005-one-meta · SCHEMA
The one node of settings and data versions has an id like everything else, and the constraint meta_id keeps it one.
*/
MATCH (meta:Meta) WHERE meta.id IS NULL SET meta.id = 'meta';
