// Loaded into n8n before anything else. When the process that started it is gone, however it went, n8n goes too.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
