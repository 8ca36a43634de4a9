// Serves a bot on the JavaScript SDK without a web framework.
const http = require('node:http');

/** As a web framework would give it. */
function answering(response) {
  const answer = {
    status(code) { response.statusCode = code; return answer; },
    header(name, value) { response.setHeader(name, value); return answer; },
    send(body) { if (!response.writableEnded) response.end(typeof body === 'string' ? body : JSON.stringify(body)); return answer; },
    end() { if (!response.writableEnded) response.end(); return answer; },
    socket: response.socket,
  };
  return answer;
}

/** Listens on a free port of this machine, and says which one. */
exports.serve = (adapter, bot, listening) => {
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', part => { body += part; });
    request.on('end', async () => {
      try {
        request.body = JSON.parse(body);
        await adapter.process(request, answering(response), context => bot.run(context));
      } catch (error) {
        console.error(error);
        response.statusCode = 400;
      }
      if (!response.writableEnded) response.end();
    });
  });
  server.listen(0, '127.0.0.1', () => listening(server.address().port));
};
