/** Tests in and against the real server. {@link app.checkin.it.RunningServer} starts one as a process of its own. */
package app.checkin.it;
