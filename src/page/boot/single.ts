// The page as one file: first what answers for the network, then the page.
import '../features/offline/inline-data.ts';
import './main.tsx';
