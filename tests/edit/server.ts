import {serveEditor} from '../../src/cli/edit/serve-editor.ts';

/** The editor's answers for a project, without its pages: says its port and token in a line of JSON. */
const [, , root = '.'] = process.argv;
const {port, token} = await serveEditor({root, port: 0, pages: false});
console.log(JSON.stringify({port, token}));
