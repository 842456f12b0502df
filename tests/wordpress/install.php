<?php
// Creates the database, installs WordPress and makes a user of each role.
[, $web] = $argv;
define('WP_INSTALLING', true);
preg_match("/DB_HOST', 'localhost:(.+?)'/", file_get_contents("$web/wp-config.php"), $found);
$database = new mysqli('localhost', 'root', '', '', 0, $found[1]);
$database->query('CREATE DATABASE IF NOT EXISTS wordpress CHARACTER SET utf8mb4');
$_SERVER['HTTP_HOST'] = parse_url('http://127.0.0.1', PHP_URL_HOST);
require "$web/wp-load.php";
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Newsroom', 'administrator', 'administrator@example.org', false, '', 'administrator');
foreach (['editor', 'author', 'contributor'] as $role) {
    wp_insert_user(['user_login' => $role, 'user_pass' => $role, 'user_email' => "$role@example.org", 'role' => $role]);
}
switch_theme('twentytwentythree');
update_option('permalink_structure', '');
echo "\n@@" . json_encode(get_bloginfo('version'));
