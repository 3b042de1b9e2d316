/* data-version(meta)
The version of the data that this reader can see.
*/
coalesce(meta['dataVersion' + $clearance], 0)
