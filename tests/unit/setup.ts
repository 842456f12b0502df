import '../../src/words/all-messages.ts';
