/* run-by-known(activity)
A record names who runs it.
*/
activity.units <> []
