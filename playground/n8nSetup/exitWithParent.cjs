// Loaded into n8n before anything else. When the process that started it is gone, however it went, n8n and what it has
// started go too. By force: nobody reads its log any more, and n8n cannot shut down without writing to it.
process.once('disconnect', () =>
	process.kill(process.platform === 'win32' ? process.pid : -process.pid, 'SIGKILL'),
);
process.channel?.unref();
