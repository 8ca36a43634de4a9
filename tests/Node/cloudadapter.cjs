// The JavaScript SDK's CloudAdapter as the reference bot. usage: node cloudadapter.cjs METADATA_URL APP_ID; prints the port it listens on.
const http = require('node:http');
const { CloudAdapter, ActivityHandler } = require('botbuilder');
const connector = require('botframework-connector');

const [metadata, appId] = process.argv.slice(2);
const issuer = 'https://api.botframework.com';
const authentication = connector.BotFrameworkAuthenticationFactory.create(
  '', false, new URL('/login', metadata).href, issuer, issuer, new URL('/', metadata).href, metadata, metadata, '',
  new connector.PasswordServiceClientCredentialFactory(appId, 'secret'), new connector.AuthenticationConfiguration());
const adapter = new CloudAdapter(authentication);
adapter.onTurnError = async () => {};
const bot = new ActivityHandler();

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

console.error = () => {};
const server = http.createServer((request, response) => {
  let body = '';
  request.on('data', part => { body += part; });
  request.on('end', async () => {
    try {
      request.body = JSON.parse(body);
      await adapter.process(request, answering(response), context => bot.run(context));
    } catch {
      response.statusCode = 400;
    }
    if (!response.writableEnded) response.end();
  });
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
