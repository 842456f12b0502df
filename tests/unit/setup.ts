import '../../src/ui/all-messages.ts';
